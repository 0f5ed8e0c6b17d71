//! Writes every page to static HTML, and what depends on the finished files.
//!
//! Runs as Trunk's post-build hook, on the folder named by `TRUNK_STAGING_DIR`, for the base path
//! in `TRUNK_PUBLIC_URL`. `UNKNOT_SITE`, such as `https://example.org`, makes the addresses in
//! canonical links and social cards absolute.

mod deploy;
mod document;
mod files;
mod headers;
mod manifest;
mod pictures;
mod pseudo;
mod style;
mod texts;
mod worker;

use std::{env, path::PathBuf, process::ExitCode};

use document::{Pages, Site, Tongue};
use thiserror::Error;
use unknot::{
    catalogue::{LANGUAGES, text},
    ui::route::Route,
};

/// Why the pages could not be written.
#[derive(Debug, Error)]
enum Trouble {
    #[error("{0} is not set: this program is Trunk's post-build hook; run `cargo xtask build`")]
    NoHook(&'static str),
    #[error("cannot {verb} {path}: {error}")]
    File { verb: &'static str, path: PathBuf, error: std::io::Error },
    #[error("{file} has no {what}, which this program replaces; put it back")]
    Template { file: &'static str, what: &'static str },
    #[error("these pictures cannot be shown; `content/README.md` says how pictures are made\n{0}")]
    Pictures(String),
}

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            eprintln!("prerender: {trouble}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Trouble> {
    let dist = env::var_os("TRUNK_STAGING_DIR").ok_or(Trouble::NoHook("TRUNK_STAGING_DIR"))?;
    let dist = files::Dist::new(PathBuf::from(dist));
    let base = env::var("TRUNK_PUBLIC_URL").unwrap_or_else(|_| "/".into());
    let site = Site::new(&base, &env::var("UNKNOT_SITE").unwrap_or_default());

    pictures::check()?;
    let template = dist.read_text("index.html")?;
    let template = files::name_by_digest(&dist, &site.base, &template)?;
    let (template, style) = style::split(&dist, &site.base, &template)?;
    let (template, edition) = files::with_edition(&template, &style)?;
    let policy = headers::policy(&style);
    let pseudo = env::var_os(pseudo::ASKED).and_then(|_| pseudo::tongue());
    for tongue in LANGUAGES.iter().map(Tongue::from).chain(pseudo) {
        text::open(tongue.table);
        let texts = texts::write(&dist, tongue.tag)?;
        let (site, style, policy, tongue, texts) = (&site, &style, &*policy, &tongue, &*texts);
        let pages = Pages { template: &template, site, style, policy, tongue, texts };
        for route in Route::all() {
            let name = match route {
                Route::NotFound => route.path(),
                // Authors read one language.
                Route::Gallery if !tongue.folder.is_empty() => continue,
                _ => format!("{}index.html", route.path()),
            };
            dist.write(&[&*tongue.folder, &name].concat(), pages.page(route)?.as_bytes())?;
        }
        let name = [&*tongue.folder, "manifest.webmanifest"].concat();
        dist.write(&name, manifest::text(site, tongue).as_bytes())?;
    }
    dist.write("sitemap.txt", document::sitemap(&site).as_bytes())?;
    dist.write("_headers", headers::text(&site.base, &policy, &dist.all()?).as_bytes())?;
    dist.write("_nginx.conf", deploy::nginx(&site.base, &policy).as_bytes())?;
    dist.write("_Caddyfile", deploy::caddy(&site.base, &policy).as_bytes())?;
    worker::write(&dist, &edition, &policy)
}
