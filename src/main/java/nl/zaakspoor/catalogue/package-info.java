// SPDX-License-Identifier: EUPL-1.2
/**
 * What the municipality offers: departments, products with their public steps and texts, coded reasons and tasks.
 * The records are plain data; {@link nl.zaakspoor.catalogue.CatalogueReader} alone touches files and YAML.
 * Nothing about a particular request ever enters here.
 */
@NullMarked
package nl.zaakspoor.catalogue;

import org.jspecify.annotations.NullMarked;
