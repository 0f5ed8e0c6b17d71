//! One browser with one page, spoken to without `async`, as a person at it would go on: find by
//! role and name, click, type, wait until something is seen.

use std::{
    thread,
    time::{Duration, Instant},
};

use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::{WebDriver, WebElement, prelude::*};
use tokio::runtime::Runtime;

use crate::{Engine, Outcome, Trouble, capabilities::capabilities, process::Driver};

/// How long something may take before a test gives up on it.
pub const PATIENCE: Duration = Duration::from_secs(40);

/// Whether pages may run scripts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scripting {
    /// They may.
    On,
    /// They may not.
    Off,
}

/// A browser that is closed, with its driver, when this is dropped.
#[derive(Debug)]
pub struct Browser {
    /// What it is.
    pub engine: Engine,
    session: Option<WebDriver>,
    // After the session: the driver must outlive it.
    runtime: Runtime,
    _driver: Driver,
}

impl Browser {
    /// Starts a fresh browser.
    ///
    /// # Errors
    /// When the browser or its driver is missing or does not start.
    pub fn start(engine: Engine, scripting: Scripting) -> Outcome<Self> {
        Self::reading("en-US", engine, scripting)
    }

    /// Starts a fresh browser of somebody who reads the language with this tag. WebKitGTK reads that
    /// of the system.
    ///
    /// # Errors
    /// As [`Browser::start`].
    pub fn reading(language: &str, engine: Engine, scripting: Scripting) -> Outcome<Self> {
        let driver = Driver::start(engine)?;
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build()
            .map_err(Trouble::process("the runtime of the driver"))?;
        let asked = capabilities(engine, scripting, language)?;
        let session = runtime.block_on(async {
            let session = WebDriver::new(&driver.address, asked).await?;
            session.set_script_timeout(PATIENCE).await?;
            session.set_page_load_timeout(PATIENCE * 2).await?;
            Ok::<_, WebDriverError>(session)
        })?;
        Ok(Self { engine, session: Some(session), runtime, _driver: driver })
    }

    /// Does something with the driver itself.
    ///
    /// # Errors
    /// When the driver refuses.
    pub fn drive<T, F>(&self, action: impl FnOnce(WebDriver) -> F) -> Outcome<T>
    where
        F: Future<Output = Result<T, WebDriverError>>,
    {
        match &self.session {
            Some(session) => Ok(self.runtime.block_on(action(session.clone()))?),
            None => Trouble::found("the browser is closed"),
        }
    }

    /// Opens an address and waits until it has loaded.
    ///
    /// # Errors
    /// When nothing can be opened there.
    pub fn open(&self, address: &str) -> Outcome {
        self.drive(|session| async move { session.goto(address).await })
    }

    /// Runs a function's body in the page, with `arguments` as such, and gives what it returns.
    ///
    /// # Errors
    /// When it throws, or returns something of another shape.
    pub fn run<T: DeserializeOwned>(&self, body: &str, arguments: &[Value]) -> Outcome<T> {
        let arguments = arguments.to_vec();
        let answer = self
            .drive(|session| async move { session.execute(body, arguments).await })?
            .json()
            .clone();
        read(answer)
    }

    /// As [`Browser::run`], for a body that is a promise: it may await.
    ///
    /// # Errors
    /// As [`Browser::run`]; also when the promise is not kept in time.
    pub fn run_async<T: DeserializeOwned>(&self, body: &str, arguments: &[Value]) -> Outcome<T> {
        let body = format!(
            "const told = arguments[arguments.length - 1];
             (async function () {{ {body} }}).apply(null, arguments)
               .then((value) => told({{ value: value ?? null }}), (reason) => told({{ reason: `${{reason}}` }}));"
        );
        let arguments = arguments.to_vec();
        let answer = self
            .drive(|session| async move { session.execute_async(body, arguments).await })?
            .json()
            .clone();
        match answer.get("reason") {
            Some(reason) => Trouble::found(format!("a script failed: {reason}")),
            None => read(answer.get("value").cloned().unwrap_or_default()),
        }
    }

    /// The first visible link or button of this accessible name, waiting for it.
    ///
    /// # Errors
    /// When none comes.
    pub fn named(&self, role: &str, name: &str) -> Outcome<WebElement> {
        let mut found = None;
        self.wait(&format!("a {role} named “{name}”"), || {
            found = self.find_named(role, name)?;
            Ok(found.is_some())
        })?;
        found.map_or_else(|| Trouble::found("nothing was found"), Ok)
    }

    /// The first visible link or button of this accessible name, if there is one now.
    ///
    /// # Errors
    /// When the driver refuses.
    pub fn find_named(&self, role: &str, name: &str) -> Outcome<Option<WebElement>> {
        let arguments = vec![json!(role), json!(name)];
        self.drive(|session| async move {
            let answer = session.execute(FIND_NAMED, arguments).await?;
            if answer.json().is_null() { Ok(None) } else { answer.element().map(Some) }
        })
    }

    /// Clicks a link or button by its name.
    ///
    /// # Errors
    /// When it does not come or cannot be clicked.
    pub fn click(&self, role: &str, name: &str) -> Outcome {
        let element = self.named(role, name)?;
        self.drive(|_| async move { element.click().await })
    }

    /// Presses keys, whatever has the focus.
    ///
    /// # Errors
    /// When the driver refuses.
    pub fn press(&self, keys: &str) -> Outcome {
        let keys = keys.to_owned();
        self.drive(|session| async move { session.action_chain().send_keys(keys).perform().await })
    }

    /// Waits until a script in the page returns true.
    ///
    /// # Errors
    /// When it does not within [`PATIENCE`].
    pub fn wait_for(&self, what: &str, expression: &str) -> Outcome {
        let body = format!("return Boolean({expression});");
        self.wait(what, || self.run(&body, &[]))
    }

    /// Waits until something holds.
    ///
    /// # Errors
    /// When it does not within [`PATIENCE`].
    pub fn wait(&self, what: &str, mut holds: impl FnMut() -> Outcome<bool>) -> Outcome {
        let begun = Instant::now();
        loop {
            // While one page gives way to the next, a driver may refuse what it can do again soon.
            let now = holds();
            if let Ok(true) = now {
                return Ok(());
            }
            if begun.elapsed() > PATIENCE {
                let seen = match now {
                    Err(trouble) => trouble.to_string(),
                    Ok(_) => self.run(WHAT_IS_SEEN, &[]).unwrap_or_default(),
                };
                return Err(Trouble::Waited { what: what.to_owned(), waited: PATIENCE, seen });
            }
            thread::sleep(Duration::from_millis(40));
        }
    }

    /// The path and fragment of the page that is open.
    ///
    /// # Errors
    /// When the driver refuses.
    pub fn path(&self) -> Outcome<String> {
        self.run("return location.pathname + location.hash;", &[])
    }

    /// Leaves the page, so that nothing in it runs on.
    ///
    /// # Errors
    /// When the driver refuses.
    pub fn rest(&self) -> Outcome {
        self.open("about:blank")
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        if let Some(session) = self.session.take() {
            let _ = self.runtime.block_on(tokio_timeout(session.quit()));
        }
    }
}

async fn tokio_timeout<T>(action: impl Future<Output = T>) -> Option<T> {
    tokio::time::timeout(Duration::from_secs(10), action).await.ok()
}

fn read<T: DeserializeOwned>(answer: Value) -> Outcome<T> {
    let told = answer.to_string();
    serde_json::from_value(answer).map_err(|source| Trouble::Answer { answer: told, source })
}

const FIND_NAMED: &str = r#"
const [role, name] = arguments;
const kinds = { link: "a[href]", button: "button, [role=button]", heading: "h1, h2, h3", any: "*" };
const text = (it) => (it.getAttribute("aria-label") ?? it.textContent).replace(/\s+/g, " ").trim();
const seen = (it) => { const box = it.getBoundingClientRect(); return box.width > 0 && box.height > 0; };
const all = [...document.querySelectorAll(kinds[role])].filter((it) => !it.closest("[inert], [hidden]"));
return all.find((it) => text(it) === name && seen(it)) ?? null;
"#;

const WHAT_IS_SEEN: &str = "return `${location.href}, ${document.visibilityState}, shows: ` +
  (document.body?.innerText ?? '').replace(/\\s+/g, ' ').slice(0, 300);";
