/** Where the phone is, for whoever presses the button; a chunk of its own. */
import { LIMITS } from './limits.ts';

/** Milliseconds a phone may take to find itself. */
const LOCATE_WITHIN = 20_000;
/** Four decimals are eleven metres. */
const DECIMALS = 4;

/** The landmark as it is by then with the position behind it, within what a landmark may have. Rejects when the phone or the person says no. */
export async function withPosition(landmark: () => string): Promise<string> {
  const { coords } = await new Promise<GeolocationPosition>((resolve, reject) => {
    navigator.geolocation.getCurrentPosition(resolve, reject, { enableHighAccuracy: true, timeout: LOCATE_WITHIN });
  });
  const point = [coords.latitude, coords.longitude].map((degrees) => degrees.toFixed(DECIMALS)).join(', ');
  const place = landmark().trim();
  return `${place.slice(0, LIMITS.place.max - point.length - 3)}${place && ' '}(${point})`;
}
