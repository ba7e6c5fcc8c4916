CREATE TABLE offices (
  id INTEGER PRIMARY KEY, city TEXT NOT NULL, city_ja TEXT NOT NULL, country TEXT NOT NULL, address TEXT NOT NULL, phone TEXT NOT NULL
);
CREATE TABLE departments (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, name_ja TEXT NOT NULL, cost_center TEXT NOT NULL, budget NUMERIC NOT NULL
);
CREATE TABLE employees (
  id INTEGER PRIMARY KEY, employee_no TEXT NOT NULL UNIQUE, full_name TEXT NOT NULL, full_name_ja TEXT NOT NULL, work_email TEXT NOT NULL UNIQUE,
  mobile_phone TEXT NOT NULL, birth_date DATE NOT NULL, national_id TEXT NOT NULL UNIQUE, home_address TEXT NOT NULL,
  department_id INTEGER NOT NULL REFERENCES departments (id), office_id INTEGER NOT NULL REFERENCES offices (id),
  manager_id INTEGER REFERENCES employees (id), title TEXT NOT NULL, hired_on DATE NOT NULL, left_on DATE
);
CREATE INDEX employees_department ON employees (department_id);
CREATE TABLE salaries (
  employee_id INTEGER NOT NULL REFERENCES employees (id), valid_from DATE NOT NULL, amount NUMERIC NOT NULL, currency TEXT NOT NULL, bonus NUMERIC,
  PRIMARY KEY (employee_id, valid_from)
) WITHOUT ROWID;
CREATE TABLE bank_accounts (
  id INTEGER PRIMARY KEY, employee_id INTEGER NOT NULL REFERENCES employees (id), bank_name TEXT NOT NULL, account_number TEXT NOT NULL, iban TEXT
);
CREATE TABLE health_checks (
  id INTEGER PRIMARY KEY, employee_id INTEGER NOT NULL REFERENCES employees (id), checked_on DATE NOT NULL, clinic TEXT NOT NULL, result TEXT NOT NULL,
  health_note TEXT
);
CREATE TABLE leave_requests (
  id INTEGER PRIMARY KEY, employee_id INTEGER NOT NULL REFERENCES employees (id), kind TEXT NOT NULL, starts_on DATE NOT NULL, ends_on DATE NOT NULL,
  approved BOOLEAN
);
CREATE TABLE customers (
  id INTEGER PRIMARY KEY, customer_key TEXT NOT NULL UNIQUE, kind TEXT NOT NULL CHECK (kind IN ('person', 'company')), name TEXT NOT NULL, name_ja TEXT,
  email TEXT NOT NULL, phone TEXT, birth_date DATE, tier TEXT NOT NULL DEFAULT 'bronze', country TEXT NOT NULL, preferences JSON NOT NULL,
  is_active BOOLEAN NOT NULL DEFAULT 1, created_at DATETIME NOT NULL
);
CREATE INDEX customers_country ON customers (country, tier);
CREATE TABLE customer_addresses (
  id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL REFERENCES customers (id), kind TEXT NOT NULL, recipient TEXT NOT NULL, street TEXT NOT NULL,
  city TEXT NOT NULL, postal_code TEXT NOT NULL, country TEXT NOT NULL
);
CREATE INDEX customer_addresses_customer ON customer_addresses (customer_id);
CREATE TABLE payment_cards (
  id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL REFERENCES customers (id), brand TEXT NOT NULL, card_number TEXT NOT NULL, holder_name TEXT NOT NULL,
  expires TEXT NOT NULL, last_four TEXT GENERATED ALWAYS AS (substr(card_number, -4)) VIRTUAL
);
CREATE INDEX payment_cards_customer ON payment_cards (customer_id);
CREATE TABLE suppliers (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL, name_ja TEXT, country TEXT NOT NULL, contact_email TEXT NOT NULL, tax_number TEXT NOT NULL, rating INTEGER NOT NULL
);
CREATE TABLE categories (
  id INTEGER PRIMARY KEY, parent_id INTEGER REFERENCES categories (id), name TEXT NOT NULL, name_ja TEXT NOT NULL
);
CREATE TABLE products (
  id INTEGER PRIMARY KEY, sku TEXT NOT NULL UNIQUE, name TEXT NOT NULL, name_ja TEXT NOT NULL, category_id INTEGER NOT NULL REFERENCES categories (id),
  supplier_id INTEGER NOT NULL REFERENCES suppliers (id), price NUMERIC NOT NULL, cost NUMERIC NOT NULL, attributes JSON NOT NULL, discontinued BOOLEAN NOT NULL
);
CREATE INDEX products_category ON products (category_id);
CREATE TABLE warehouses (
  id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, city TEXT NOT NULL, capacity INTEGER NOT NULL
);
CREATE TABLE stock_levels (
  warehouse_id INTEGER NOT NULL REFERENCES warehouses (id), product_id INTEGER NOT NULL REFERENCES products (id), quantity INTEGER NOT NULL,
  reorder_at INTEGER NOT NULL, counted_on DATE NOT NULL, PRIMARY KEY (warehouse_id, product_id)
) WITHOUT ROWID;
CREATE TABLE orders (
  id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL REFERENCES customers (id), status TEXT NOT NULL, channel TEXT NOT NULL, total NUMERIC NOT NULL,
  currency TEXT NOT NULL, metadata JSON NOT NULL, placed_at DATETIME NOT NULL
);
CREATE INDEX orders_customer ON orders (customer_id);
CREATE INDEX orders_placed ON orders (placed_at);
CREATE TABLE order_lines (
  order_id INTEGER NOT NULL REFERENCES orders (id), line_no INTEGER NOT NULL, product_id INTEGER NOT NULL REFERENCES products (id), quantity INTEGER NOT NULL,
  unit_price NUMERIC NOT NULL, line_total NUMERIC GENERATED ALWAYS AS (round(quantity * unit_price, 2)) STORED, PRIMARY KEY (order_id, line_no)
) WITHOUT ROWID;
CREATE TABLE payments (
  id INTEGER PRIMARY KEY, order_id INTEGER NOT NULL REFERENCES orders (id), method TEXT NOT NULL, amount NUMERIC NOT NULL, status TEXT NOT NULL,
  card_number TEXT, paid_at DATETIME NOT NULL
);
CREATE INDEX payments_order ON payments (order_id);
CREATE TABLE shipments (
  id INTEGER PRIMARY KEY, order_id INTEGER NOT NULL REFERENCES orders (id), warehouse_id INTEGER NOT NULL REFERENCES warehouses (id), carrier TEXT NOT NULL,
  tracking_no TEXT NOT NULL, shipped_at DATETIME NOT NULL, delivered_at DATETIME
);
CREATE INDEX shipments_order ON shipments (order_id);
CREATE TABLE support_tickets (
  id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL REFERENCES customers (id), subject TEXT NOT NULL, body TEXT NOT NULL, priority INTEGER NOT NULL,
  status TEXT NOT NULL, assignee_id INTEGER REFERENCES employees (id), internal_note TEXT, opened_at DATETIME NOT NULL, closed_at DATETIME
);
CREATE TABLE user_accounts (
  id INTEGER PRIMARY KEY, employee_id INTEGER NOT NULL REFERENCES employees (id), login TEXT NOT NULL UNIQUE, password_hash TEXT NOT NULL, last_ip TEXT,
  last_login_at DATETIME
);
CREATE TABLE api_tokens (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL, token TEXT NOT NULL UNIQUE, scopes JSON NOT NULL, created_by INTEGER NOT NULL REFERENCES employees (id),
  created_at DATETIME NOT NULL
);
CREATE TABLE events (
  id INTEGER PRIMARY KEY, at DATETIME NOT NULL, kind TEXT NOT NULL, customer_id INTEGER REFERENCES customers (id), payload JSON NOT NULL
);
CREATE INDEX events_at ON events (at);

CREATE VIEW staff_directory AS
  SELECT e.id, e.employee_no, e.full_name, e.full_name_ja, e.title, d.name AS department, o.city AS office
  FROM employees e JOIN departments d ON d.id = e.department_id JOIN offices o ON o.id = e.office_id WHERE e.left_on IS NULL;
CREATE VIEW payroll AS
  SELECT e.employee_no, e.full_name, d.name AS department, s.amount, s.bonus, s.currency, s.valid_from
  FROM employees e JOIN salaries s ON s.employee_id = e.id JOIN departments d ON d.id = e.department_id;
CREATE VIEW customer_contacts AS
  SELECT c.id, c.name, c.email, c.phone, a.city, a.country FROM customers c LEFT JOIN customer_addresses a ON a.customer_id = c.id AND a.kind = 'billing';
CREATE VIEW order_overview AS
  SELECT o.id, o.placed_at, o.status, o.channel, o.total, o.currency, c.name AS customer, c.country, count(l.line_no) AS lines
  FROM orders o JOIN customers c ON c.id = o.customer_id JOIN order_lines l ON l.order_id = o.id GROUP BY o.id;
CREATE VIEW monthly_revenue AS
  SELECT substr(placed_at, 1, 7) AS month, currency, count(*) AS orders, sum(total) AS revenue FROM orders WHERE status <> 'cancelled' GROUP BY 1, 2;
CREATE VIEW stock_to_reorder AS
  SELECT w.code AS warehouse, p.sku, p.name, s.quantity, s.reorder_at
  FROM stock_levels s JOIN warehouses w ON w.id = s.warehouse_id JOIN products p ON p.id = s.product_id WHERE s.quantity < s.reorder_at AND NOT p.discontinued;
