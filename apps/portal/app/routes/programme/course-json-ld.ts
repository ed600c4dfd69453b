import type { OpenOffer, Programme } from '@tandem/contracts';

/** schema.org Course with the cohorts on sale and what their seats cost alone, ready to stand in a script element. */
export function courseJsonLd(programme: Programme, offers: readonly OpenOffer[], site: string): string {
  const { lessons, exercises, live } = programme.hours;
  const document = {
    '@context': 'https://schema.org',
    '@type': 'Course',
    name: programme.title,
    description: programme.summary,
    url: `${site}/programme`,
    inLanguage: 'fr',
    provider: { '@type': 'Organization', name: 'Tandem', url: site },
    timeRequired: `PT${lessons + exercises + live}H`,
    syllabusSections: programme.modules.map((module) => ({
      '@type': 'Syllabus',
      name: module.title,
      description: module.aim,
      timeRequired: `PT${module.minutes}M`,
    })),
    hasCourseInstance: cohortsAlone(offers).map(({ cohort, offers }) => ({
      '@type': 'CourseInstance',
      name: cohort.name,
      courseMode: 'Online',
      startDate: cohort.startsOn,
      endDate: cohort.endsOn,
      maximumAttendeeCapacity: cohort.capacity,
      offers: offers.map(({ id, name, price }) => ({
        '@type': 'Offer',
        name,
        category: 'Paid',
        price: (price.amount / 100).toFixed(2),
        priceCurrency: price.currency,
        availability: `https://schema.org/${cohort.seatsLeft > 0 ? 'InStock' : 'SoldOut'}`,
        url: `${site}/offres/${id}/inscription`,
      })),
    })),
  };
  // `</script>` in a title would end the element early.
  return JSON.stringify(document).replace(/</g, '\\u003c');
}

/** Each cohort once, with the offers that sell it and nothing else. */
function cohortsAlone(offers: readonly OpenOffer[]) {
  const found = new Map<string, { cohort: OpenOffer['cohorts'][number]; offers: OpenOffer[] }>();
  for (const offer of offers) {
    const [cohort, more] = offer.cohorts;
    if (!cohort || more) continue;
    const entry = found.get(cohort.id);
    if (entry) entry.offers.push(offer);
    else found.set(cohort.id, { cohort, offers: [offer] });
  }
  return [...found.values()];
}
