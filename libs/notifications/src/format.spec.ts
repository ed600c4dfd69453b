import {
  appointmentOf,
  dayOf,
  givenName,
  momentOf,
  money,
  orderNumber,
  period,
  shortMomentOf,
} from './format';

describe('what mails print', () => {
  it('writes money as the French and the English do', () => {
    expect(money('fr', 149_000, 'EUR')).toBe('1\u202f490\u00a0€');
    expect(money('fr', 149_050, 'EUR')).toBe('1\u202f490,50\u00a0€');
    expect(money('en', 149_000, 'EUR')).toBe('€1,490');
  });

  it('takes the day in the zone asked for', () => {
    const lateInUtc = new Date('2027-01-11T23:30:00Z');
    expect(dayOf('fr', lateInUtc, 'Europe/Paris')).toBe('12\u00a0janvier 2027');
    expect(dayOf('en', lateInUtc, 'UTC')).toBe('11 January 2027');
  });

  it('writes the first of the month the French way, and only that day', () => {
    expect(dayOf('fr', new Date('2027-02-01T12:00:00Z'), 'UTC')).toBe('1er\u00a0février 2027');
    expect(dayOf('fr', new Date('2027-02-21T12:00:00Z'), 'UTC')).toBe('21\u00a0février 2027');
    expect(dayOf('en', new Date('2027-02-01T12:00:00Z'), 'UTC')).toBe('1 February 2027');
  });

  it('says from when to when, the year once where it is the same', () => {
    expect(period('fr', '2027-02-01', '2027-04-01')).toBe('du 1er\u00a0février au 1er\u00a0avril 2027');
    expect(period('fr', '2027-03-01', '2027-03-05')).toBe('du 1er au 5\u00a0mars 2027');
    expect(period('fr', '2026-11-30', '2027-02-15')).toBe('du 30\u00a0novembre 2026 au 15\u00a0février 2027');
    expect(period('en', '2027-02-01', '2027-04-01')).toMatch(/^1 February\s–\s1 April 2027$/u);
  });

  it('says when to be there, whose time that is, and the hour the French way', () => {
    const evening = new Date('2027-10-28T17:00:00Z');
    expect(appointmentOf('fr', evening, 'Europe/Paris')).toBe(
      'jeudi 28\u00a0octobre 2027 à 19\u00a0h (heure de Paris)',
    );
    expect(appointmentOf('en', evening, 'Europe/Brussels')).toBe(
      'Thursday 28 October 2027 at 19:00 (Brussels time)',
    );
    expect(shortMomentOf('fr', new Date('2027-11-01T07:05:00Z'), 'Europe/Paris')).toBe(
      '1er\u00a0novembre à 8\u00a0h\u00a005',
    );
    expect(momentOf('fr', evening, 'UTC')).toBe('28\u00a0octobre 2027 à 17\u00a0h');
  });

  it('numbers an order by the random end of its id', () => {
    expect(orderNumber('01936f2e-aaaa-7bbb-8ccc-0123456789ab')).toBe('456789AB');
  });

  it('greets by the first name given', () => {
    expect(givenName('Inès Martin')).toBe('Inès');
    expect(givenName('Inès')).toBe('Inès');
  });
});
