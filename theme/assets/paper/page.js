// Copies the BibTeX of a paper, and says so.

const button = document.querySelector(".cite .copy");
const source = document.querySelector(".cite pre");
const said = document.querySelector(".cite .copied");

async function copied() {
  try {
    await navigator.clipboard.writeText(source.textContent);
    return true;
  } catch {
    // No clipboard on pages that are not from https, or not without leave: select it at least.
    getSelection().selectAllChildren(source);
    return false;
  }
}

button.hidden = false;
button.addEventListener("click", async () => {
  said.textContent = (await copied()) ? "Copied." : "Selected: copy it with your keyboard.";
});
