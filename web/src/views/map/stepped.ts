// SPDX-License-Identifier: EUPL-1.2
import type { ExpressionSpecification } from 'maplibre-gl';

// Colours, one more than there are limits between them.
export type Ramp = readonly string[];

// The colour of a property: the first below the first limit, the next one from there on.
export function stepped(
    property: string,
    limits: readonly number[],
    ramp: Ramp,
): ExpressionSpecification {
    const steps = limits.flatMap((limit, i) => [limit, ramp[i + 1] ?? '#000000']);
    return ['step', ['get', property], ramp[0] ?? '#000000', ...steps] as ExpressionSpecification;
}
