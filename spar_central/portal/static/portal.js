// Search as you type. Without it the button does the same.
(() => {
  const box = document.getElementById("q"), rows = document.getElementById("found"), live = document.getElementById("live");
  if (!box || !rows) return;
  let timer, last = box.value, call;
  const look = async () => {
    const text = box.value.trim();
    if (text === last) return;
    last = text;
    call?.abort();
    call = new AbortController();
    try {
      const reply = await fetch("/change/rows?q=" + encodeURIComponent(text), { signal: call.signal, credentials: "same-origin" });
      if (!reply.ok) return;
      const page = new DOMParser().parseFromString(await reply.text(), "text/html");
      const part = page.getElementById("found");
      if (!part || text !== box.value.trim()) return;
      rows.replaceChildren(...part.childNodes);
      live.textContent = part.dataset.live;
    } catch { /* the button still works */ }
  };
  box.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(look, 250); });
})();
