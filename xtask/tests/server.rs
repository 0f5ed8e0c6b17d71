//! The static server, spoken to over a plain socket.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail loudly")]

use std::{
    io::{Read, Write},
    net::TcpStream,
};

use xtask::server::{Answer, Server, Site};

const POLICY: &str = "/*\n  X-Policy: strict\n/app.wasm\n  Cache-Control: immutable\n";

fn site(word: &str) -> Site {
    let folder = std::env::temp_dir().join(format!("unknot-site-{}-{word}", std::process::id()));
    std::fs::create_dir_all(folder.join("neck")).unwrap();
    for (name, text) in [
        ("index.html", format!("<p>home {word}</p>")),
        ("neck/index.html", "<p>neck</p>".repeat(200)),
        ("404.html", "<p>lost</p>".into()),
        ("app.wasm", "wasm".into()),
        ("_headers", POLICY.into()),
    ] {
        std::fs::write(folder.join(name), text).unwrap();
    }
    let site = Site::read(&folder).unwrap();
    std::fs::remove_dir_all(folder).unwrap();
    site
}

fn server(word: &str, base: &str) -> Server {
    Server::start(site(word), base, 0).unwrap()
}

/// The whole answer, head in lower case; empty if nobody answers.
fn ask(server: &Server, path: &str) -> (String, Vec<u8>) {
    ask_as(server, "GET", path, "Accept-Encoding: gzip, br;q=0.9")
}

fn ask_as(server: &Server, method: &str, path: &str, header: &str) -> (String, Vec<u8>) {
    let host = server.address().split('/').nth(2).unwrap().replace("localhost", "127.0.0.1");
    let Ok(mut stream) = TcpStream::connect(host) else { return Default::default() };
    let question =
        format!("{method} {path} HTTP/1.1\r\nHost: x\r\n{header}\r\nConnection: close\r\n\r\n");
    stream.write_all(question.as_bytes()).unwrap();
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer);
    let at = answer.windows(4).position(|four| four == b"\r\n\r\n").unwrap_or(answer.len());
    let body = answer.get(at + 4..).unwrap_or_default().to_vec();
    (String::from_utf8_lossy(&answer[..at]).to_lowercase(), body)
}

#[test]
fn a_folder_is_answered_with_its_index_and_the_headers_of_the_file() {
    let server = server("index", "/");
    let (head, body) = ask(&server, "/neck/");
    assert!(head.starts_with("http/1.1 200"), "{head}");
    assert!(head.contains("content-type: text/html; charset=utf-8"), "{head}");
    assert!(head.contains("x-policy: strict"), "{head}");
    assert!(String::from_utf8(body).unwrap().starts_with("<p>neck"));
    assert!(ask(&server, "/neck").0.contains("location: /neck/"));
    let (head, _) = ask(&server, "/app.wasm");
    assert!(head.contains("application/wasm") && head.contains("immutable"), "{head}");
    assert!(ask(&server, "/neck/").0.contains("cache-control: no-cache"));
}

#[test]
fn an_unknown_path_gets_the_404_page_with_status_404() {
    let server = server("lost", "/");
    for path in ["/nose/", "/nose", "/../Cargo.toml", "/%2e%2e/Cargo.toml", "/_headers"] {
        let (head, body) = ask(&server, path);
        assert!(head.starts_with("http/1.1 404"), "{path}: {head}");
        assert_eq!(body, b"<p>lost</p>", "{path}");
    }
}

#[test]
fn below_a_base_path_nothing_outside_it_is_served() {
    let server = server("base", "/x/");
    assert!(server.address().ends_with("/x/"));
    assert!(ask(&server, "/x/neck/").0.starts_with("http/1.1 200"));
    assert!(ask(&server, "/x/neck").0.contains("location: /x/neck/"));
    // `_headers` name whole paths, as hosts match them.
    assert!(!ask(&server, "/x/app.wasm").0.contains("immutable"));
    assert!(ask(&server, "/neck/").0.starts_with("http/1.1 404"));
}

#[test]
fn a_stopped_server_answers_nothing_until_it_runs_again_at_its_port() {
    let mut server = server("stop", "/");
    let address = server.address();
    server.stop();
    assert_eq!(ask(&server, "/").0, "");
    server.restart().unwrap();
    assert_eq!(server.address(), address);
    assert!(ask(&server, "/").0.starts_with("http/1.1 200"));
}

#[test]
fn a_swapped_site_is_served_from_then_on() {
    let server = server("old", "/");
    let mut next = site("new");
    next.edit_pages(|page| page.replace("<p>", "<p>edited "));
    server.swap(next);
    assert_eq!(ask(&server, "/").1, b"<p>edited home new</p>");
    assert_eq!(server.take_seen(), [""]);
}

#[test]
fn a_path_can_be_answered_wrongly_and_rightly_again() {
    let server = server("wrong", "/");
    server.answer_wrongly("neck/", Answer::Status(503));
    assert!(ask(&server, "/neck/").0.starts_with("http/1.1 503"));
    server.answer_wrongly("neck/", Answer::CutOff(5));
    let (head, body) = ask(&server, "/neck/");
    assert!(head.contains("content-length: 2200") && body == b"<p>ne", "{head}");
    server.answer_wrongly("app.wasm", Answer::HomePage);
    assert_eq!(ask(&server, "/app.wasm").1, b"<p>home wrong</p>");
    server.answer_rightly();
    assert_eq!(ask(&server, "/app.wasm").1, b"wasm");
}

#[test]
fn what_stands_compressed_beside_a_file_is_sent_to_who_reads_it() {
    let mut built = site("small");
    let added = built.compress(&Site::default());
    // What would not get smaller has nothing beside it.
    assert_eq!(added, ["neck/index.html.br", "neck/index.html.gz"]);
    let server = Server::start(built.clone(), "/", 0).unwrap();
    let (head, body) = ask(&server, "/neck/");
    assert!(head.contains("content-encoding: br") && head.contains("vary: accept-enc"), "{head}");
    assert!(head.contains("content-type: text/html"), "{head}");
    assert!(body.len() < 200, "{} bytes", body.len());
    let (head, body) = ask_as(&server, "GET", "/neck/", "Accept-Encoding: gzip");
    assert!(head.contains("content-encoding: gzip") && body.starts_with(&[0x1f, 0x8b]), "{head}");
    let (head, body) = ask_as(&server, "GET", "/neck/", "Accept-Encoding: identity");
    assert!(!head.contains("content-encoding") && body.len() == 2200, "{head}");
    // A file that is put in its place is sent as it is.
    built.put("neck/index.html", "<p>edited</p>");
    server.swap(built);
    assert_eq!(ask(&server, "/neck/").1, b"<p>edited</p>");
}

#[test]
fn what_has_not_changed_is_not_compressed_anew() {
    let mut before = site("again");
    before.put("neck/index.html.br", "as it was");
    let mut built = site("again");
    built.compress(&before);
    assert_eq!(built.file("neck/index.html.br").unwrap().bytes, b"as it was");
    built.put("neck/index.html", "<p>other</p>".repeat(50));
    built.compress(&before);
    assert_ne!(built.file("neck/index.html.br").unwrap().bytes, b"as it was");
}

#[test]
fn a_part_only_the_head_or_another_method_are_answered_as_hosts_do() {
    let server = server("parts", "/");
    let (head, body) = ask_as(&server, "GET", "/neck/", "Range: bytes=3-6");
    assert!(head.starts_with("http/1.1 206"), "{head}");
    assert!(head.contains("content-range: bytes 3-6/2200") && body == b"neck", "{head}");
    let (head, body) = ask_as(&server, "GET", "/neck/", "Range: bytes=9000-");
    assert!(head.starts_with("http/1.1 416") && body.is_empty(), "{head}");
    let (head, body) = ask_as(&server, "HEAD", "/neck/", "X-Nothing: 1");
    assert!(head.contains("content-length: 2200") && body.is_empty(), "{head}");
    assert!(ask_as(&server, "POST", "/neck/", "X-Nothing: 1").0.starts_with("http/1.1 405"));
}
