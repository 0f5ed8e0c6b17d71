//! A page as a whole document.

use unknot::ui::{frame, meta::Meta, route::Route, words};

use super::{Trouble, files, texts};

/// Where the app will live.
pub struct Site {
    /// Path of the app, with a slash at both ends.
    pub base: String,
    /// Scheme and host, such as `https://example.org`; empty where unknown.
    pub origin: String,
}

impl Site {
    pub fn new(base: &str, origin: &str) -> Self {
        let inner = base.trim_matches('/');
        let base = if inner.is_empty() { "/".into() } else { format!("/{inner}/") };
        Self { base, origin: origin.trim_end_matches('/').into() }
    }

    /// The address of a file of the app, absolute where the origin is known.
    pub fn address(&self, path: &str) -> String {
        [&self.origin, &self.base, path].concat()
    }
}

/// The document of one page.
pub fn page(
    template: &str,
    site: &Site,
    policy: &str,
    texts: &str,
    route: Route,
) -> Result<String, Trouble> {
    let body = frame::html(&site.base, route);
    let missing = |what| move || Trouble::Template { file: "index.html", what };
    let (before, after) = template.split_once("<!--head-->").ok_or_else(missing("<!--head-->"))?;
    let (middle, after) = after.split_once("<!--page-->").ok_or_else(missing("<!--page-->"))?;
    let ahead = [preload(site, template, texts, route)?, texts::within(&site.base, texts)].concat();
    let (between, after) =
        after.split_once("<!--notice-->").ok_or_else(missing("<!--notice-->"))?;
    let (after, end) = after.split_once("<!--ahead-->").ok_or_else(missing("<!--ahead-->"))?;
    let (head, notice) = (head(site, policy, route), frame::notice());
    Ok([before, &head, middle, &body, between, &notice, after, &ahead, end].concat())
}

/// The attributes that name the files of the painter, and those of the app.
const PAINTER: (&str, &str) = ("data-painter-module", "data-painter-wasm");
const APP: (&str, &str) = ("data-app-module", "data-app-wasm");

/// Asks for other modules together with the first where the page is alive with them.
fn preload(site: &Site, template: &str, texts: &str, route: Route) -> Result<String, Trouble> {
    let modules: &[_] = match route {
        Route::Play(_) => &[PAINTER, APP],
        Route::Technique(_) | Route::Gallery => &[PAINTER],
        Route::Settings => &[APP],
        _ => &[],
    };
    let base = &site.base;
    let mut links = String::new();
    for (script, wasm) in modules {
        let script = files::named(base, template, script)?;
        let wasm = files::named(base, template, wasm)?;
        links.push_str(&format!(
            "<link rel=\"modulepreload\" href=\"{base}{script}\">\
             <link rel=\"preload\" href=\"{base}{wasm}\" as=\"fetch\" type=\"application/wasm\" crossorigin>"
        ));
    }
    if modules.contains(&APP) {
        links.push_str(&format!(
            "<link rel=\"preload\" href=\"{base}{texts}\" as=\"fetch\" crossorigin>"
        ));
    }
    Ok(links)
}

fn head(site: &Site, policy: &str, route: Route) -> String {
    let meta = Meta::of(route);
    let title = escape(&meta.title);
    let description = escape(&meta.description);
    let base = escape(&site.base);
    let name = words::app::NAME.get();
    let mut head = format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n\
         <title>{title}</title>\n\
         <meta name=\"description\" content=\"{description}\">\n\
         <meta name=\"unknot-base\" content=\"{base}\">\n\
         <link rel=\"manifest\" href=\"{base}manifest.webmanifest\">\n\
         <link rel=\"icon\" href=\"{base}icons/icon.svg\" type=\"image/svg+xml\">\n\
         <link rel=\"apple-touch-icon\" href=\"{base}icons/apple-touch-180.png\">\n\
         <meta name=\"apple-mobile-web-app-title\" content=\"{name}\">\n"
    );
    if matches!(route, Route::NotFound | Route::Offline | Route::Gallery) {
        head.push_str("<meta name=\"robots\" content=\"noindex\">\n");
        return head;
    }
    // The player is the technique's page at work; search engines want the page that explains.
    let canonical = match route {
        Route::Play(technique) => Route::Technique(technique),
        other => other,
    };
    let address = escape(&site.address(&canonical.path()));
    let card = escape(&site.address("icons/card-1200.png"));
    head.push_str(&format!(
        "<link rel=\"canonical\" href=\"{address}\">\n\
         <meta property=\"og:type\" content=\"website\">\n\
         <meta property=\"og:site_name\" content=\"{name}\">\n\
         <meta property=\"og:title\" content=\"{title}\">\n\
         <meta property=\"og:description\" content=\"{description}\">\n\
         <meta property=\"og:url\" content=\"{address}\">\n\
         <meta property=\"og:image\" content=\"{card}\">\n\
         <meta name=\"twitter:card\" content=\"summary_large_image\">\n"
    ));
    head
}

/// Every page worth finding, one address a line.
pub fn sitemap(site: &Site) -> String {
    let pages = Route::all().into_iter().filter(|r| {
        !matches!(r, Route::Play(_) | Route::Gallery | Route::Offline | Route::NotFound)
    });
    pages.map(|route| site.address(&route.path()) + "\n").collect()
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
