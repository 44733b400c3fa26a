package org.biaogan.matching;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A direction of meaning: numbers whose squares come to one. */
final class Vector {

    private Vector() {}

    static float[] unit(float[] numbers) {
        double squares = 0;
        for (float it : numbers) {
            squares += it * it;
        }
        float length = (float) Math.sqrt(squares);
        float[] unit = new float[numbers.length];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = numbers[i] / length;
        }
        return unit;
    }

    /** One for the same meaning, zero for none in common. */
    static double likeness(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    static byte[] bytes(float[] numbers) {
        var bytes =
                ByteBuffer.allocate(numbers.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(numbers);
        return bytes.array();
    }

    static float[] of(byte[] bytes) {
        float[] numbers = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(numbers);
        return numbers;
    }
}
