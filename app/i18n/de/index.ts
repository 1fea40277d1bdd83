import { da } from '../da';

export const de = da;
