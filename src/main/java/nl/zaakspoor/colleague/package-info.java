// SPDX-License-Identifier: EUPL-1.2
/** Which colleague asks, and what their sign-in lets them see. */
@NullMarked
package nl.zaakspoor.colleague;

import org.jspecify.annotations.NullMarked;
