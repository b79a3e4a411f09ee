// A second try for what a change of the network breaks off: a device that joins or leaves one aborts all that is under way.
const pauseMilliseconds = 300;

/** Tries twice. For what may be repeated: code, words, and requests that take effect once however often they are sent. */
export async function again<T>(attempt: () => Promise<T>): Promise<T> {
  try {
    return await attempt();
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    await new Promise((resolve) => setTimeout(resolve, pauseMilliseconds));
    return attempt();
  }
}
