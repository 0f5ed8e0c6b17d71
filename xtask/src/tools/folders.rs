//! Where tools are looked for and put.

use std::{
    env,
    ffi::OsString,
    path::{Path, PathBuf},
};

/// The folder for tools of this project, outside any clone so that all clones share it:
/// `UNKNOT_TOOLS`, or `unknot` in the person's cache folder.
pub(super) fn cache() -> PathBuf {
    let from = |name: &str| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    from("UNKNOT_TOOLS")
        .or_else(|| from("XDG_CACHE_HOME").map(|cache| cache.join("unknot")))
        .or_else(|| env::home_dir().map(|home| home.join(".cache/unknot")))
        .unwrap_or_else(|| env::temp_dir().join("unknot"))
}

/// The first of these programs that stands on the path.
#[must_use]
pub fn find_on_path(names: &[&str]) -> Option<PathBuf> {
    let path = path_with(&[])?;
    names.iter().find_map(|name| {
        env::split_paths(&path).map(|folder| folder.join(name)).find(|file| file.is_file())
    })
}

/// The search path with these folders first, after which come the system's folders for
/// administrators, which a plain user's path may lack.
#[must_use]
pub fn path_with(first: &[&Path]) -> Option<OsString> {
    let path = env::var_os("PATH").unwrap_or_default();
    let folders = first
        .iter()
        .map(|folder| folder.to_path_buf())
        .chain(env::split_paths(&path))
        .chain(["/usr/sbin", "/sbin"].map(PathBuf::from));
    env::join_paths(folders).ok()
}
