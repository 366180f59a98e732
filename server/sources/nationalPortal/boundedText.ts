/** A body that is longer than anybody agreed to read. */
export class TooLong extends Error {}

/** The text of an answer, at most `mostBytes` of it: what is longer is let go unread. @throws TooLong; whatever cut the body */
export const boundedText = async (body: ReadableStream<Uint8Array> | null, mostBytes: number): Promise<string> => {
  if (body === null) return '';
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let [text, size] = ['', 0];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > mostBytes) {
      await reader.cancel().catch(() => undefined);
      throw new TooLong();
    }
    text += decoder.decode(value, { stream: true });
  }
};
