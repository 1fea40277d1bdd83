import { da } from '../da';

export const en = da;
