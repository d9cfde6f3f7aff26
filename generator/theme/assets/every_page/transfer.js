// Text that leaves the page: to the clipboard, or as a file.

/**
 * Copies `text` to the clipboard.
 * @param {string} text
 * @returns {Promise<boolean>} false where the browser does not allow it, or the page is not from https
 */
export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * Downloads `text` as a file.
 * @param {string} name of the file
 * @param {string} type its media type
 * @param {string} text
 */
export function downloadFile(name, type, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
