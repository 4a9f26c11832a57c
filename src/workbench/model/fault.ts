/** An error a workbook answers with: Excel's own codes, so that an add-in meets the ones it has to handle. */
export type FaultCode =
  | "AccessDenied"
  | "ApiNotFound"
  | "GeneralException"
  | "InvalidArgument"
  | "InvalidOperation"
  | "InvalidOperationInCellEditMode"
  | "InvalidReference"
  | "ItemAlreadyExists"
  | "ItemNotFound"
  | "RequestPayloadSizeLimitExceeded"
  | "ResponsePayloadSizeLimitExceeded"
  | "UnsupportedOperation";

export class Fault extends Error {
  readonly code: FaultCode;

  constructor(code: FaultCode, message: string) {
    super(message);
    this.name = "Fault";
    this.code = code;
  }
}

export function itemNotFound(): Fault {
  return new Fault("ItemNotFound", "The requested resource doesn't exist.");
}

export function invalidArgument(message = "The argument is invalid or missing or has an incorrect format."): Fault {
  return new Fault("InvalidArgument", message);
}
