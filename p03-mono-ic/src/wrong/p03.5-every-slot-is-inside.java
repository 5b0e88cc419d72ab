// killed by: tierup.monoic.LoadCodeTest#aSlotOutsideTheObjectIsOneLoadMore
// why: a negative location counts from the storage; before the object lies its neighbour.
// region 3
a.mov(target, mem(holder, location));
