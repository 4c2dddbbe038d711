"use strict";

// Everything can be read without this script. It filters the claims, shows in the text which claim
// a card is about, and closes the card with Escape.
(() => {
  addEventListener("keydown", (event) => {
    if (event.key === "Escape") document.querySelector(".card:target .close a")?.click();
  });

  function named(hash) {
    return document.getElementById(hash.slice(1)) ??
      document.getElementById(decodeURIComponent(hash.slice(1)));
  }

  function markCurrent() {
    document.querySelector(".claim[aria-current]")?.removeAttribute("aria-current");
    const back = document.querySelector(".card:target .close a");
    if (back) named(back.hash)?.setAttribute("aria-current", "true");
  }

  // What is drawn only when it is seen turns out taller than it was held to be, and what stands
  // around it then again: look until it stays.
  function settle(frames) {
    document.querySelector(".claim[aria-current]")?.scrollIntoView({ block: "nearest" });
    document.querySelector(":target:not(.card)")?.scrollIntoView();
    if (frames) requestAnimationFrame(() => settle(frames - 1));
  }

  for (const event of ["load", "hashchange"]) {
    addEventListener(event, () => {
      markCurrent();
      settle(8);
    });
  }

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
      words.set(claim, `${claim.textContent} ${named(claim.hash).textContent}`.toLowerCase());
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
