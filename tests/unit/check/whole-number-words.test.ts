import { wholeNumbers } from '../../../src/check/whole-numbers.ts'
import { golden } from '../support/golden.ts'
import { makeReport } from '../support/made-up.ts'

golden(
  wholeNumbers,
  {
    'a count below 0, one in decimals, and an amount below 0': [
      makeReport({
        'enforcement.penalties.decisions': '-1',
        'enforcement.coercion.decisions': '16.82件',
        'fees.administrative.amount': '-0.5',
        'documents.rules.issued': '',
      }),
    ],
    'a change of items in decimals': [
      makeReport({ 'licensing.permits.items_change': '-3.5' }, { edition: 'form-2019' }),
    ],
  },
  ({ at }) => !/^(requests|disputes)\./.test(at),
)
