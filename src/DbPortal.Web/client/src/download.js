// Asks for a file and saves it. An answer that is no file comes back as its text, so that the page can say why.
export async function download(url, fields, fileName) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) if (value !== null) body.append(name, value);
  const response = await fetch(url, {method: "POST", body, credentials: "same-origin"});
  if (response.redirected) { location.reload(); return null; } // to the sign-in page: the session is over
  if (!response.ok) return response.text();
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await response.blob());
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return null;
}
