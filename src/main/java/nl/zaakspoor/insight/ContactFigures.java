// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.insight;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * How often there was contact about requests.
 *
 * @param whereIsMyRequest in how many of all contacts somebody asked where their request is, as far as they were written down
 *     as about {@link nl.zaakspoor.timeline.ContactMoment#WHERE_IS_MY_REQUEST}
 */
public record ContactFigures(@JsonUnwrapped Key key, Share whereIsMyRequest) {}
