// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.insight;

import java.time.LocalDate;

import nl.zaakspoor.catalogue.ProductId;
import nl.zaakspoor.timeline.Usual;

/** @param computedOn the Dutch day from which this was told; the answers of the days before count */
record ProductDuration(ProductId product, LocalDate computedOn, Usual usual) {}
