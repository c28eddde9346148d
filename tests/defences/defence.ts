/**
 * A defence, how it is switched off, and what notices: in `file`, `from`, which stands there once, becomes `to`; then the test
 * of the file `test`, after ` > ` the beginning of its name, must fail.
 */
export type Defence = {
  readonly threat: string
  readonly file: string
  readonly from: string
  readonly to: string
  readonly test: string
}
