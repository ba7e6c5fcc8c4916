-- The account the portal uses: it reads and writes this schema and owns nothing.
CREATE ROLE portal LOGIN PASSWORD 'shop-sample' NOSUPERUSER NOCREATEDB NOCREATEROLE NOINHERIT;

CREATE TABLE customers (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text NOT NULL,
    email text NOT NULL UNIQUE,
    phone text,
    ssn text NOT NULL,
    country text NOT NULL
);
CREATE TABLE products (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text NOT NULL,
    price numeric(10, 2) NOT NULL
);
CREATE TABLE orders (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    customer_id integer NOT NULL REFERENCES customers (id),
    product_id integer NOT NULL REFERENCES products (id),
    quantity integer NOT NULL CHECK (quantity > 0),
    ordered_at timestamptz NOT NULL
);
COMMENT ON COLUMN customers.ssn IS 'National identity number';

INSERT INTO customers (name, email, phone, ssn, country)
SELECT (ARRAY['Mia Novak', 'Liam Berg', '佐藤 陽子', 'Noah Adeyemi', '鈴木 健'])[1 + i % 5] || ' ' || i,
       'customer' || i || '@example.test',
       '+1-202-555-' || lpad((100 + i % 100)::text, 4, '0'),
       lpad((i * 7919 % 1000)::text, 3, '0') || '-' || lpad((i * 31 % 100)::text, 2, '0') || '-' || lpad((i * 104729 % 10000)::text, 4, '0'),
       (ARRAY['DE', 'SE', 'JP', 'NG', 'JP'])[1 + i % 5]
FROM generate_series(1, 500) AS i;
INSERT INTO products (name, price)
SELECT 'Product ' || i, 5 + i * 3.25 FROM generate_series(1, 40) AS i;
INSERT INTO orders (customer_id, product_id, quantity, ordered_at)
SELECT 1 + i * 17 % 500, 1 + i * 7 % 40, 1 + i % 4, timestamptz '2026-01-01 00:00:00+00' + i * interval '37 minutes'
FROM generate_series(1, 5000) AS i;

CREATE VIEW order_totals AS
SELECT o.id, c.name AS customer, c.country, p.price * o.quantity AS total
FROM orders o JOIN customers c ON c.id = o.customer_id JOIN products p ON p.id = o.product_id;

GRANT USAGE ON SCHEMA public TO portal;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO portal;
ANALYZE;
