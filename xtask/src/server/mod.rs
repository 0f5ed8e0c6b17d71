//! A static host on this machine: what `cargo xtask serve` shows and the browser suite runs
//! against. To be offline is to stop it.

mod answer;
mod coding;
mod headers;
mod range;
mod respond;
mod site;

use std::{
    io,
    net::{Ipv4Addr, SocketAddr, TcpListener},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    thread::JoinHandle,
};

use axum::{Router, extract::Request, response::Response};
use tokio::sync::oneshot;

pub use answer::Answer;
pub use coding::Coding;
pub use respond::kind;
pub use site::{File, Site};

use respond::Wish;

/// A running, or stopped, server of one [`Site`] below one base path, on the loopback only.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    state: Arc<State>,
    running: Option<Running>,
}

#[derive(Debug)]
struct State {
    /// Starts and ends with a slash.
    base: String,
    site: Mutex<Arc<Site>>,
    wrong: Mutex<Vec<(String, Answer)>>,
    seen: Mutex<Vec<String>>,
}

#[derive(Debug)]
struct Running {
    stop: oneshot::Sender<()>,
    thread: JoinHandle<()>,
}

impl Server {
    /// Serves the site below `base` (which starts and ends with a slash) at this port, or at a
    /// free one if it is 0.
    ///
    /// # Errors
    /// When the port is taken.
    pub fn start(site: Site, base: &str, port: u16) -> io::Result<Self> {
        let state = State {
            base: base.to_owned(),
            site: Mutex::new(Arc::new(site)),
            wrong: Mutex::default(),
            seen: Mutex::default(),
        };
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
        let mut server = Self { address, state: Arc::new(state), running: None };
        server.restart()?;
        Ok(server)
    }

    /// Where the site's root is, e.g. `http://localhost:8080/`.
    #[must_use]
    pub fn address(&self) -> String {
        format!("http://localhost:{}{}", self.address.port(), self.state.base)
    }

    /// Ends the server with all its connections, as if the network were gone.
    pub fn stop(&mut self) {
        if let Some(Running { stop, thread }) = self.running.take() {
            let _ = stop.send(());
            let _ = thread.join();
        }
    }

    /// Starts again at the same port.
    ///
    /// # Errors
    /// When something else has taken the port meanwhile.
    pub fn restart(&mut self) -> io::Result<()> {
        self.stop();
        let listener = TcpListener::bind(self.address)?;
        listener.set_nonblocking(true)?;
        self.address = listener.local_addr()?;
        let (stop, stopped) = oneshot::channel();
        let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build()?;
        let state = Arc::clone(&self.state);
        // The runtime is dropped with its thread, and every open connection with it.
        let thread = std::thread::spawn(move || {
            runtime.block_on(async {
                let Ok(listener) = tokio::net::TcpListener::from_std(listener) else { return };
                let app = Router::new().fallback(move |request: Request| {
                    let response = state.respond(&request);
                    async { response }
                });
                let serving = tokio::spawn(async { axum::serve(listener, app).await });
                let _ = stopped.await;
                serving.abort();
            });
        });
        self.running = Some(Running { stop, thread });
        Ok(())
    }

    /// Serves another site from now on, as after a deployment.
    pub fn swap(&self, site: Site) {
        *locked(&self.state.site) = Arc::new(site);
    }

    /// Answers wrongly for this path (relative to the base, without a leading slash) from now on.
    pub fn answer_wrongly(&self, path: &str, answer: Answer) {
        locked(&self.state.wrong).push((path.to_owned(), answer));
    }

    /// Answers rightly again for every path.
    pub fn answer_rightly(&self) {
        locked(&self.state.wrong).clear();
    }

    /// The paths, relative to the base, that were asked for since this was last called; those
    /// outside the base whole, with their first slash.
    #[must_use]
    pub fn take_seen(&self) -> Vec<String> {
        std::mem::take(&mut *locked(&self.state.seen))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop();
    }
}

impl State {
    fn respond(&self, request: &Request) -> Response {
        let site = Arc::clone(&locked(&self.site));
        let Some(path) = request.uri().path().strip_prefix(self.base.as_str()) else {
            locked(&self.seen).push(request.uri().path().to_owned());
            return respond::outside();
        };
        locked(&self.seen).push(path.to_owned());
        let wrong =
            locked(&self.wrong).iter().rev().find(|(at, _)| at == path).map(|(_, how)| *how);
        match wrong {
            Some(how) => how.spoil(&site, &self.base, path),
            None => respond::respond(&site, &self.base, path, &Wish::of(request)),
        }
    }
}

/// A panic elsewhere leaves nothing half done behind these locks.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
