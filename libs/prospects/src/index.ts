import { Lead } from './entities/lead.entity';

export { ProspectsModule } from './prospects.module';

/** For the list of entities only. */
export const prospectsEntities = [Lead];
