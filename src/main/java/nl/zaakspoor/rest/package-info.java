// SPDX-License-Identifier: EUPL-1.2
/**
 * What several doors have in common: problems, the resident's view as JSON, tags of answers, and the rules of HTTP that hold
 * for every address. It knows nothing of requests and looks nothing up.
 */
@NullMarked
package nl.zaakspoor.rest;

import org.jspecify.annotations.NullMarked;
