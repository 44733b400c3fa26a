package org.biaogan.matching;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Turns sentences into directions of meaning, with a small model that ships inside a library and
 * runs in this process on one core. It is loaded with the first sentence and let go after the last.
 */
final class Sentences implements AutoCloseable {

    /** What tells vectors of one model from those of another. */
    static final String MODEL = "bge-small-zh-v1.5-q";

    /** How many numbers say a direction. */
    static final int SIZE = 512;

    private @Nullable WordPieces pieces;
    private @Nullable OrtSession session;

    synchronized float[] vector(String text) {
        try {
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            WordPieces cutter = pieces();
            long[] numbers = cutter.of(text);
            try (OnnxTensor words = OnnxTensor.createTensor(environment, new long[][] {numbers});
                    OnnxTensor all =
                            OnnxTensor.createTensor(environment, new long[][] {ones(numbers)});
                    OnnxTensor kinds =
                            OnnxTensor.createTensor(
                                    environment, new long[][] {new long[numbers.length]});
                    OrtSession.Result result =
                            session(environment)
                                    .run(
                                            Map.of(
                                                    "input_ids", words,
                                                    "attention_mask", all,
                                                    "token_type_ids", kinds))) {
                float[][][] said = (float[][][]) result.get(0).getValue();
                return Vector.unit(said[0][0]);
            }
        } catch (OrtException | IOException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static long[] ones(long[] numbers) {
        long[] ones = new long[numbers.length];
        java.util.Arrays.fill(ones, 1);
        return ones;
    }

    private WordPieces pieces() throws IOException {
        WordPieces known = pieces;
        if (known == null) {
            try (InputStream in = open("-tokenizer.json")) {
                known = WordPieces.read(in);
            }
            pieces = known;
        }
        return known;
    }

    private OrtSession session(OrtEnvironment environment) throws OrtException, IOException {
        OrtSession known = session;
        if (known == null) {
            try (var options = new OrtSession.SessionOptions();
                    InputStream in = open(".onnx")) {
                options.setIntraOpNumThreads(1);
                options.setInterOpNumThreads(1);
                options.setCPUArenaAllocator(false);
                known = environment.createSession(in.readAllBytes(), options);
            }
            session = known;
        }
        return known;
    }

    private static InputStream open(String end) {
        return Objects.requireNonNull(Sentences.class.getResourceAsStream("/" + MODEL + end));
    }

    /** Lets the model go; the next sentence loads it again. */
    @Override
    public synchronized void close() {
        try {
            if (session != null) {
                session.close();
            }
        } catch (OrtException fault) {
            throw new IllegalStateException(fault);
        } finally {
            session = null;
            pieces = null;
        }
    }
}
