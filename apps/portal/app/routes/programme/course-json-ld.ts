import type { Programme } from '@tandem/contracts';

/** schema.org Course with its open cohorts, ready to stand in a script element. */
export function courseJsonLd(programme: Programme, site: string): string {
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
    hasCourseInstance: programme.openCohorts.map((cohort) => ({
      '@type': 'CourseInstance',
      name: cohort.name,
      courseMode: 'Online',
      startDate: cohort.startsOn,
      endDate: cohort.endsOn,
      maximumAttendeeCapacity: cohort.capacity,
      offers: {
        '@type': 'Offer',
        category: 'Paid',
        price: (cohort.price.amount / 100).toFixed(2),
        priceCurrency: cohort.price.currency,
        availability: `https://schema.org/${cohort.seatsLeft > 0 ? 'InStock' : 'SoldOut'}`,
        url: `${site}/promotions/${cohort.id}/inscription`,
      },
    })),
  };
  // `</script>` in a title would end the element early.
  return JSON.stringify(document).replace(/</g, '\\u003c');
}
