// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.insight;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How long requests for a product took until their first answer, without the days that stood still.
 *
 * @param computedOn the day from which this is told; the answers of the days before it count
 * @param cases how many answers
 * @param medianDays half of them took no longer
 * @param eightyDays eight out of ten took no longer
 * @param calibration how often {@code eightyDays}, as it was told when a request was received, came true; absent below ten
 */
record DurationAnswer(String product, LocalDate computedOn, int cases, int medianDays, int eightyDays,
        Optional<CalibrationAnswer> calibration) {

    /** @param judged of how many requests it is known */
    record CalibrationAnswer(int judged, int cameTrue, int percent) {}

    static DurationAnswer of(ProductDuration duration, Optional<Calibration> calibration) {
        return new DurationAnswer(duration.product().value(), duration.computedOn(), duration.usual().cases(),
                duration.usual().medianDays(), duration.usual().eightyDays(), calibration.map(
                        known -> new CalibrationAnswer(known.judged(), known.cameTrue(), known.percent())));
    }
}
