// The failures of a request as one error type with a stable code.

export interface FieldProblem {
  /** The name in the body, or of the header or query parameter. */
  field: string;
  /** The code of the problem, for translation; `problem` is the same in English. */
  code?: string;
  problem: string;
}

interface ErrorBody {
  code: string;
  message: string;
  fields: FieldProblem[];
  request_id: string;
  current?: unknown;
}

/** What API Gateway answers by itself, without our error body. */
const codesWithoutBody: Partial<Record<number, string>> = { 401: "signed_out", 429: "throttled" };

export class ApiError extends Error {
  override name = "ApiError";

  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly fields: FieldProblem[] = [],
    readonly requestId: string | null = null,
    /** The current record, after a version conflict. */
    readonly current: unknown = null,
  ) {
    super(message);
  }

  static fromBody(status: number, body: unknown): ApiError {
    if (isErrorBody(body)) {
      return new ApiError(status, body.code, body.message, body.fields, body.request_id, body.current ?? null);
    }
    return new ApiError(status, codesWithoutBody[status] ?? "unexpected", `HTTP ${status}`);
  }

  /** No answer at all: offline, or the server cannot be reached. */
  static unreachable(): ApiError {
    return new ApiError(0, "unreachable", "No answer");
  }

  /** What to quote to us; null for what the member can resolve, such as a conflict. */
  get reference(): string | null {
    return [403, 404, 409, 429].includes(this.status) ? null : this.requestId;
  }

  /** Whether the same request may succeed a moment later. */
  get isTransient(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

export function asApiError(error: unknown): ApiError {
  return error instanceof ApiError ? error : new ApiError(0, "unexpected", String(error));
}

/** Whether an earlier try of this request took effect although its answer was lost, with other contents than this one. */
export function keyWasUsed(error: unknown): boolean {
  return asApiError(error).code === "idempotency_key_reused";
}

/** The fields that a failure names. */
export function fieldsOf(error: unknown): string[] {
  return asApiError(error).fields.map(({ field }) => field);
}

function isErrorBody(body: unknown): body is ErrorBody {
  return typeof body === "object" && body !== null && "code" in body && "message" in body && "fields" in body;
}
