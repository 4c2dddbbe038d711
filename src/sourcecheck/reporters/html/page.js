"use strict";

// Everything can be read without this script. It filters the claims, and closes a card with Escape.
(() => {
  addEventListener("keydown", (event) => {
    if (event.key === "Escape") document.querySelector(".card:target .close a")?.click();
  });

  // What is drawn only when it is seen turns out taller than it was held to be: look twice.
  function settle(frames) {
    document.querySelector(":target:not(.card)")?.scrollIntoView();
    if (frames) requestAnimationFrame(() => settle(frames - 1));
  }
  addEventListener("load", () => settle(3));

  const form = document.getElementById("filter");
  if (!form) return;
  const article = document.querySelector(".text");
  const claims = [...article.querySelectorAll("a.claim")];
  const parts = [...article.querySelectorAll(".part")];
  const output = form.querySelector("output");
  const total = output.textContent;
  const words = new Map();

  function textOf(claim) {
    if (!words.has(claim)) {
      const card = document.getElementById(claim.hash.slice(1)) ??
        document.getElementById(decodeURIComponent(claim.hash.slice(1)));
      words.set(claim, `${claim.textContent} ${card.textContent}`.toLowerCase());
    }
    return words.get(claim);
  }

  const has = {
    state: (claim, state) =>
      state === "found" ? "found" in claim.dataset : claim.classList.contains(state),
    section: (claim, section) => claim.dataset.section === section,
    source: (claim, source) => claim.dataset.sources.split(" ").includes(source),
    words: (claim, wanted) =>
      wanted.toLowerCase().split(/\s+/).every((word) => textOf(claim).includes(word)),
  };

  function apply() {
    const wanted = [...new FormData(form)]
      .map(([name, value]) => [name, value.trim()])
      .filter(([, value]) => value);
    let hits = 0;
    for (const claim of claims) {
      claim.hidden = !wanted.every(([name, value]) => has[name](claim, value));
      if (!claim.hidden) hits += 1;
    }
    article.classList.toggle("filtered", wanted.length > 0);
    for (const part of parts) {
      part.hidden = wanted.length > 0 && !part.querySelector("a.claim:not([hidden])");
    }
    output.textContent = wanted.length ? `${hits.toLocaleString("en")} of ${total}` : total;
  }

  let waiting = 0;
  form.addEventListener("input", () => {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(apply);
  });
  form.addEventListener("reset", () => setTimeout(apply));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  apply();
})();
