//! How much memory the modules of a page or a worker hold.

/// Notes the memory of every module that is set up where this runs, in `globalThis.memories`.
pub(crate) const MEMORIES: &str = r#"
globalThis.memories = [];
for (const name of ["instantiate", "instantiateStreaming"]) {
  const real = WebAssembly[name];
  WebAssembly[name] = async (...all) => {
    const made = await real.apply(WebAssembly, all);
    const memory = (made.instance ?? made).exports?.memory;
    if (memory) globalThis.memories.push(memory);
    return made;
  };
}
"#;
