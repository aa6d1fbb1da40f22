// SPDX-License-Identifier: EUPL-1.2
/**
 * What the colleague who is signed in may see and do. Pages and REST resources show it; here it is decided, and every look is
 * written down. Nothing of HTTP enters, but who is signed in.
 */
@NullMarked
package nl.zaakspoor.colleague;

import org.jspecify.annotations.NullMarked;
