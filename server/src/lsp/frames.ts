import type { Readable, Writable } from 'node:stream';
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  type DataCallback,
  type Disposable,
  ErrorCodes,
  type Message,
  type MessageReader,
  type MessageWriter,
} from 'vscode-languageserver/node';

/** A longer message is a wrong length: the largest plan that is read takes less, with every character escaped. */
const MAX_MESSAGE = 256_000_000;
/** A header is some 30 bytes; what has none for so long is no header. */
const MAX_HEADER = 10_000;
/** So many requests may be without an answer before more are taken in, as all answers might have to wait to be read. */
const MAX_UNANSWERED = 32;
/** Milliseconds after which more are taken in where no answer waits: all may need something that the client still has to say. */
const PATIENCE = 20;
/** Bytes that may wait for a client to read them. */
const MAX_WAITING = 16_000_000;

const HEADER_END = Buffer.from('\r\n\r\n');
const NAME = 'content-length:';
const LENGTH = /^ {0,9}(\d{1,12})(?=\r\n|$)/;

/**
 * Messages as the protocol frames them on a pair of streams.
 *
 * In place of the library's own pair, as that one never finds back into step behind a wrong header, says nothing about
 * JSON it cannot read, and keeps computing answers for a client that has stopped reading them.
 */
export interface Frames {
  readonly reader: MessageReader;
  readonly writer: MessageWriter;
}

/** @param gone called when the client has closed one of the streams, perhaps several times */
export function framesOf(input: Readable, output: Writable, gone: () => void): Frames {
  const writer = new FrameWriter(output, () => reader.proceed());
  const reader = new FrameReader(input, writer);
  for (const stream of [input, output]) stream.on('error', gone).on('close', gone);
  input.on('end', gone);
  return { reader, writer };
}

class FrameReader extends AbstractMessageReader implements MessageReader {
  /** What has come and is not taken yet. */
  private chunks: Buffer[] = [];
  private size = 0;
  /** The length of the message that comes; undefined while its header does. */
  private length: number | undefined;
  private callback: DataCallback = () => undefined;
  private patience: NodeJS.Timeout | undefined;

  constructor(
    private readonly input: Readable,
    private readonly writer: FrameWriter,
  ) {
    super();
  }

  listen(callback: DataCallback): Disposable {
    this.callback = callback;
    const take = (data: Buffer) => {
      this.chunks.push(data);
      this.size += data.length;
      this.proceed();
    };
    this.input.on('data', take);
    return { dispose: () => void this.input.off('data', take) };
  }

  /** Hands on what has come, as far as the client takes the answers. */
  proceed(): void {
    while (!this.writer.isBehind() && this.step());
    if (!this.writer.isBehind()) this.input.resume();
    else {
      this.input.pause();
      this.patience ??= setTimeout(() => {
        this.patience = undefined;
        this.writer.allowMore();
        this.proceed();
      }, PATIENCE);
    }
  }

  /** Takes a header or a message; false where more bytes have to come. */
  private step(): boolean {
    if (this.length === undefined) return this.header();
    if (this.size < this.length) return false;
    const body = this.take(this.length);
    this.length = undefined;
    const message = parsed(body);
    if (message) {
      this.writer.expect(message.value);
      this.callback(message.value);
    } else this.complain('The message is not valid JSON.');
    return true;
  }

  private header(): boolean {
    const bytes = this.joined();
    const end = bytes.indexOf(HEADER_END);
    if (end < 0) {
      // Its end, a part of a header perhaps, is kept.
      if (bytes.length > 2 * MAX_HEADER) this.take(bytes.length - MAX_HEADER);
      return false;
    }
    const header = this.take(end + HEADER_END.length).toString('latin1', Math.max(0, end - MAX_HEADER), end);
    // The last one counts, and it may stand behind the rest of a message whose length was wrong.
    const at = header.toLowerCase().lastIndexOf(NAME);
    const length = at < 0 ? Number.NaN : Number(LENGTH.exec(header.slice(at + NAME.length))?.[1]);
    if (length <= MAX_MESSAGE) this.length = length;
    else this.complain('The header has no valid Content-Length.');
    return true;
  }

  private take(count: number): Buffer {
    const bytes = this.joined();
    this.chunks = bytes.length > count ? [bytes.subarray(count)] : [];
    this.size -= count;
    return bytes.subarray(0, count);
  }

  private joined(): Buffer {
    const [only = Buffer.alloc(0)] = this.chunks;
    if (this.chunks.length <= 1) return only;
    const all = Buffer.concat(this.chunks);
    this.chunks = [all];
    return all;
  }

  private complain(message: string): void {
    const error = { code: ErrorCodes.ParseError, message };
    void this.writer.write({ jsonrpc: '2.0', id: null, error } as Message).catch(() => undefined);
  }
}

class FrameWriter extends AbstractMessageWriter implements MessageWriter {
  private unanswered = 0;
  private allowed = MAX_UNANSWERED;

  constructor(
    private readonly output: Writable,
    private readonly written: () => void,
  ) {
    super();
  }

  /** Whether the client asks for more than it reads: the answers would fill the memory. */
  isBehind(): boolean {
    return this.output.writableLength > MAX_WAITING || this.unanswered >= this.allowed;
  }

  expect(message: Message): void {
    if (isRequest(message)) this.unanswered++;
  }

  /** Unless answers wait to be read. */
  allowMore(): void {
    if (this.output.writableLength === 0) this.allowed = this.unanswered + MAX_UNANSWERED;
  }

  write(message: Message): Promise<void> {
    return new Promise((resolve, reject) => {
      const body = Buffer.from(JSON.stringify(message));
      this.output.cork();
      this.output.write(`Content-Length: ${body.length}\r\n\r\n`);
      this.output.write(body, (error) => {
        if ('id' in message && message.id !== null && !isRequest(message)) this.unanswered--;
        if (this.unanswered < MAX_UNANSWERED) this.allowed = MAX_UNANSWERED;
        if (error) reject(error);
        else resolve();
        this.written();
      });
      this.output.uncork();
    });
  }

  end(): void {}
}

function isRequest(message: unknown): boolean {
  return typeof message === 'object' && message !== null && 'id' in message && 'method' in message;
}

function parsed(body: Buffer): { readonly value: Message } | undefined {
  try {
    return { value: JSON.parse(body.toString('utf8')) };
  } catch {
    return undefined;
  }
}
