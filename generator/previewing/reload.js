// Loads the page again when the preview shows something newer. It asks only while the page is seen.

const shown = document.currentScript.dataset.version;

async function followEdits() {
  for (;;) {
    if (document.visibilityState !== "visible") {
      await new Promise((resolve) => document.addEventListener("visibilitychange", resolve, { once: true }));
    }
    try {
      const answer = await fetch(`/_preview/${shown}`, { cache: "no-store" });
      if ((await answer.text()) !== shown) return location.reload();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 1000)); // the preview was stopped
    }
  }
}

followEdits();
