/** Copies through a hidden text field: works in a frame that was not granted the clipboard. */
function copyByField(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.style.position = 'fixed';
  field.style.opacity = '0';
  document.body.append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  return copied;
}

/** Puts a text on the clipboard; answers whether it is there. */
export async function copyText(text: string): Promise<boolean> {
  const { activeElement } = document;
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // The frame holds no clipboard permission: the older way needs only the click.
    const copied = copyByField(text);
    if (activeElement instanceof HTMLElement) activeElement.focus();
    return copied;
  }
}

/** Hands a text over as a file, without any request. */
export function saveText(name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
