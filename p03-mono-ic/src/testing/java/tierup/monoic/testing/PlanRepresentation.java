package tierup.monoic.testing;

import tierup.monoic.AccessCase;
import tierup.template.testing.MachineRepresentation;
import tierup.vm.code.Assumptions;

/** Besides what {@link MachineRepresentation} shows: plans of accesses, their shapes by the names they have. */
public final class PlanRepresentation extends MachineRepresentation {
    @Override
    public int getPriority() {
        return 3;
    }

    @Override
    public String toStringOf(Object object) {
        return object instanceof AccessCase plan ? text(plan) : super.toStringOf(object);
    }

    private String text(AccessCase plan) {
        StringBuilder text = new StringBuilder(plan.kind().toString()).append(" for ");
        text.append(receiver(plan.shape()));
        if (plan.kind() == AccessCase.Kind.CONSTANT) {
            text.append(", value ").append(toStringOf((Long) plan.holder()));
        } else {
            text.append(place(plan.location()));
            if (plan.holder() != 0) {
                text.append(plan.isAccessor() ? ", inherited: " : " of the holder ");
                text.append(toStringOf((Long) plan.holder()));
            }
        }
        if (plan.newShape() != 0) {
            text.append(", then ").append(shapeText(plan.newShape()));
        }
        return text.append(
                        plan.assumption() == Assumptions.ALWAYS
                                ? ", always"
                                : ", while the fact at block + " + plan.assumption() + " holds")
                .toString();
    }

    private static String receiver(int shape) {
        return shape == AccessCase.STRINGS
                ? "any string"
                : shape == AccessCase.GLOBAL ? "no receiver (global)" : shapeText(shape);
    }

    private static String place(int location) {
        if (location == 0) {
            return "";
        }
        return location > 0 ? ", at offset " + location : ", at offset " + location + " of the storage";
    }
}
