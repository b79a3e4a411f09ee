// A file that is chosen as the logo: what can be refused before it is sent, and its content.
export const fileTypes = ["image/png", "image/jpeg"];
const maxBytes = 1024 * 1024;

type FileProblem = "required" | "not_an_image" | "file_too_large";

/** The code that the API would answer; only the API looks into the file. */
export function problemOf(file: File): FileProblem | null {
  if (!fileTypes.includes(file.type)) return "not_an_image";
  if (file.size === 0) return "required";
  return file.size > maxBytes ? "file_too_large" : null;
}

export function inBase64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      const address = reader.result as string;
      resolve(address.slice(address.indexOf(",") + 1));
    };
    reader.onerror = () => reject(reader.error ?? new Error("The file cannot be read."));
    reader.readAsDataURL(file);
  });
}
