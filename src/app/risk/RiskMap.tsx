import { fullMapWith } from '../map/FullMap.tsx';
import { MapContent } from './MapContent.tsx';

export const RiskMap = fullMapWith(MapContent);
