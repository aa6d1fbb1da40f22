// SPDX-License-Identifier: EUPL-1.2
/**
 * The pages of colleagues: looking up, one screen for each request with the resident's page beside it, what departments must
 * do, and figures. What a colleague may see and do is decided in {@code colleague}; here it is worded, in Dutch and English.
 * Addresses hold references and nothing of a resident that can be read; what was searched for stands in them sealed.
 */
@NullMarked
package nl.zaakspoor.desk;

import org.jspecify.annotations.NullMarked;
