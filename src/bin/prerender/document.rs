//! A page as a whole document.

use unknot::{
    catalogue::{
        LANGUAGES, Language,
        text::{self, Table},
    },
    ui::{frame, language::folder, meta::Meta, route::Route, words},
};

use super::{Trouble, files, style::Style, texts};

/// How the template begins, before it is told its language.
const ENGLISH: &str = "<html lang=\"en\">";

/// A language, as pages are written in it.
pub struct Tongue {
    /// Its tag, such as `en`.
    pub tag: &'static str,
    /// The way it is written: `ltr` or `rtl`.
    pub direction: &'static str,
    /// Below which path, relative to the app's, its pages are: empty, or with a slash at its end.
    pub folder: String,
    /// Its texts.
    pub table: Table,
}

impl From<&Language> for Tongue {
    fn from(language: &Language) -> Self {
        Self {
            tag: language.tag,
            direction: language.direction.slug(),
            folder: folder(language),
            table: text::table(language),
        }
    }
}

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

    /// Below which path the pages of a language are.
    pub fn pages(&self, tongue: &Tongue) -> String {
        [&*self.base, &tongue.folder].concat()
    }

    /// The address of a file of the app, absolute where the origin is known.
    pub fn address(&self, path: &str) -> String {
        [&self.origin, &self.base, path].concat()
    }
}

/// The attributes that name the files of the painter, and those of the app.
const PAINTER: (&str, &str) = ("data-painter-module", "data-painter-wasm");
const APP: (&str, &str) = ("data-app-module", "data-app-wasm");

/// The pages of one language, as they are written.
pub struct Pages<'a> {
    /// The document that all are made from.
    pub template: &'a str,
    /// Where the app will live.
    pub site: &'a Site,
    /// How all are painted.
    pub style: &'a Style,
    /// The content security policy.
    pub policy: &'a str,
    /// The language.
    pub tongue: &'a Tongue,
    /// The file with the texts of the app.
    pub texts: &'a str,
}

impl Pages<'_> {
    /// The document of one page.
    pub fn page(&self, route: Route) -> Result<String, Trouble> {
        let Self { site, tongue, .. } = self;
        let missing = |what| move || Trouble::Template { file: "index.html", what };
        let split = |text: &str, mark: &'static str| {
            let (before, after) = text.split_once(mark).ok_or_else(missing(mark))?;
            Ok::<_, Trouble>((before.to_owned(), after.to_owned()))
        };
        let (before, after) = split(self.template, ENGLISH)?;
        let root = format!("<html lang=\"{}\" dir=\"{}\">", tongue.tag, tongue.direction);
        let (between, after) = split(&after, "<!--head-->")?;
        let start = [before, root, between, self.head(route)].concat();
        let (middle, after) = split(&after, "<!--page-->")?;
        let (between, after) = split(&after, "<!--notice-->")?;
        let (after, end) = split(&after, "<!--ahead-->")?;
        let body = frame::html(&site.base, &site.pages(tongue), route);
        let is_home = route == Route::Home;
        let style = self.style.of_head(is_home);
        let styles = self.style.ahead(&site.base, is_home);
        let ahead = [styles, self.preload(route)?, texts::within(&site.base, self.texts)].concat();
        Ok([start, style, middle, body, between, frame::notice(), after, ahead, end].concat())
    }

    /// Asks for other modules together with the first where the page is alive with them.
    fn preload(&self, route: Route) -> Result<String, Trouble> {
        let Self { site, template, texts, .. } = self;
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

    fn head(&self, route: Route) -> String {
        let Self { site, policy, tongue, .. } = self;
        let meta = Meta::of(route);
        let title = escape(&meta.title);
        let description = escape(&meta.description);
        let base = escape(&site.base);
        let pages = escape(&site.pages(tongue));
        let name = words::app::NAME.get();
        let mut head = format!(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n\
         <title>{title}</title>\n\
         <meta name=\"description\" content=\"{description}\">\n\
         <meta name=\"unknot-base\" content=\"{base}\">\n\
         <meta name=\"unknot-pages\" content=\"{pages}\">\n\
         <link rel=\"manifest\" href=\"{pages}manifest.webmanifest\">\n\
         <link rel=\"icon\" href=\"{base}icons/icon.svg\" type=\"image/svg+xml\">\n\
         <link rel=\"apple-touch-icon\" href=\"{base}icons/apple-touch-180.png\">\n\
         <meta name=\"apple-mobile-web-app-title\" content=\"{name}\">\n"
        );
        if matches!(route, Route::NotFound | Route::Offline | Route::Gallery) {
            head.push_str("<meta name=\"robots\" content=\"noindex\">\n");
            return head;
        }
        head.push_str(&self.alternates(route));
        // The player is the technique's page at work; search engines want the page that explains.
        let canonical = match route {
            Route::Play(technique) => Route::Technique(technique),
            other => other,
        };
        let address = escape(&site.address(&[&tongue.folder, &*canonical.path()].concat()));
        let card = escape(&site.address("icons/card-1200.png"));
        head.push_str(&format!(
            "<link rel=\"canonical\" href=\"{address}\">\n\
         <meta property=\"og:type\" content=\"website\">\n\
         <meta property=\"og:site_name\" content=\"{name}\">\n\
         <meta property=\"og:title\" content=\"{title}\">\n\
         <meta property=\"og:description\" content=\"{description}\">\n\
         <meta property=\"og:locale\" content=\"{}\">\n\
         <meta property=\"og:url\" content=\"{address}\">\n\
         <meta property=\"og:image\" content=\"{card}\">\n\
         <meta name=\"twitter:card\" content=\"summary_large_image\">\n",
            tongue.tag
        ));
        head
    }

    /// Links to the same page in every language, for search engines and for `boot.js`.
    fn alternates(&self, route: Route) -> String {
        let link = |tag: &str, folder: String| {
            let address = escape(&self.site.address(&[folder, route.path()].concat()));
            format!("<link rel=\"alternate\" hreflang=\"{tag}\" href=\"{address}\">\n")
        };
        let each = LANGUAGES.iter().map(|language| link(language.tag, folder(language)));
        each.chain([link("x-default", String::new())]).collect()
    }
}

/// Every page worth finding, in each language, one address a line.
pub fn sitemap(site: &Site) -> String {
    let pages = Route::all().into_iter().filter(|r| {
        !matches!(r, Route::Play(_) | Route::Gallery | Route::Offline | Route::NotFound)
    });
    let paths: Vec<_> = pages.map(Route::path).collect();
    let folders = LANGUAGES.iter().map(folder);
    let line = |folder: &str, path: &str| site.address(&[folder, path].concat()) + "\n";
    folders.flat_map(|folder| paths.iter().map(move |path| line(&folder, path))).collect()
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
