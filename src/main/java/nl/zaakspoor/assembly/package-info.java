// SPDX-License-Identifier: EUPL-1.2
/**
 * Where the service is put together: the settings, and the one place that creates time, chance, keys and the objects of the
 * core from them. Everything else is handed what it needs. Nothing imports this package.
 */
@NullMarked
package nl.zaakspoor.assembly;

import org.jspecify.annotations.NullMarked;
