// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.insight;

/**
 * How often "eight out of ten took no longer", as it stood when a request was received, came true of that request.
 *
 * @param judged of how many requests that is known
 */
record Calibration(int judged, int cameTrue) {
    /** It should be near 80. */
    int percent() {
        return Math.round(100f * cameTrue / judged);
    }
}
