// SPDX-License-Identifier: EUPL-1.2
/**
 * REST v1, for colleagues' screens and other systems, by the NLGov REST API Design Rules. It answers in the shapes of the
 * contract; it decides nothing. No answer holds a name, an address, a mail address or a phone number of a resident, except to
 * the desk.
 */
@NullMarked
package nl.zaakspoor.api;

import org.jspecify.annotations.NullMarked;
