import { partsOf, valuesOf } from './parts';

it('reads the parts of the form, of one criterion alone, and back', () => {
  const form = new FormData();
  form.set('criterion', 'cadrage');
  form.set('levels.cadrage', 'met');
  form.set('remark.cadrage', ' Une ligne\r\nUne autre ');
  const criterion = { part: 'cadrage', choice: 'met', text: 'Une ligne\nUne autre' };
  expect(partsOf(form)).toEqual([criterion]);
  form.set('comment', '');
  expect(partsOf(form)).toEqual([criterion, { part: '', choice: '', text: '' }]);
  expect(valuesOf(partsOf(form))).toEqual({
    'levels.cadrage': 'met',
    'remark.cadrage': 'Une ligne\nUne autre',
    decision: '',
    comment: '',
  });
});
