// SPDX-License-Identifier: EUPL-1.2
/**
 * What the REST resources of several packages have in common: problems, and the resident's view as JSON. Shapes of the
 * contract only; it decides nothing and looks nothing up.
 */
@NullMarked
package nl.zaakspoor.rest;

import org.jspecify.annotations.NullMarked;
