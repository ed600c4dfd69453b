import { Lead } from './entities/lead.entity';
import { Placement } from './entities/placement.entity';

export { ProspectsModule } from './prospects.module';

/** For the list of entities only. */
export const prospectsEntities = [Lead, Placement];
